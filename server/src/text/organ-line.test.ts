import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from './parser.ts';
import { enactingOrgan } from './organ-line.ts';

test('an enacting line is an organ and nothing else', () => {
  for (const line of [
    'The General Assembly,',
    'The Economic and Social Council:',
    'General Assembly',
    'The Conference of the Parties to the United Nations Convention against Transnational Organized Crime,',
    'Meeting of the States Parties,',
  ])
    assert.equal(enactingOrgan(line), line.replace(/[,:]$/u, ''), line);
});

test('a recital of a lead and an organ is a recital', () => {
  const recitals = [
    '*Recalling* the Conference of the Parties to the Convention against Transnational Organized Crime,',
    'Commending Japan and the Commission on Crime Prevention and Criminal Justice,',
    'Welcoming the Congress,',
  ];
  const [text] = parse(
    `# T\n\n*The General Assembly*,\n\n${recitals.join('\n\n')}\n\n1. *Requests* it.\n`,
  ).texts;
  assert.deepEqual(
    text?.preambular.map(({ placed }) => placed.block.plain),
    recitals.map((recital) => recital.replaceAll('*', '')),
  );
});
