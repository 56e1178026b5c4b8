import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { references } from './references.ts';
import { assembly, withCursor, words } from './testing.ts';

function refers(marked: string, expected: readonly string[]): void {
  const { draft, offset } = withCursor(marked);
  const spans = references(draft, offset, true);
  assert.deepEqual(
    spans.map(
      (span) =>
        `${String(draft.source.slice(0, span.start).split('\n').length)}: ${words(draft, [span]).join('')}`,
    ),
    expected,
  );
}

describe('references', () => {
  const body =
    '*Recalling* rules,[^1]\n\n*Noting* others,[^2]\n\n1. *Recalls* rules.[^1]\n\n[^1]: A/1.\n\n[^2]: A/2.\n';

  it('leads from a note to its marks', () => {
    refers(assembly(body).replace('[^1]:', '[^|1]:'), ['5: [^1]', '9: [^1]', '11: [^1]: A/1.']);
  });

  it('leads from a mark to its note and the other marks', () => {
    refers(assembly(body).replace('rules.[^1]', 'rules.[^1|]'), ['5: [^1]', '9: [^1]', '11: [^1]: A/1.']);
  });

  it('keeps to the text where each text numbers its own notes', () => {
    const text = '*The General Assembly*,\n\n1. *Notes* it.[^1]\n\n[^1]: A/1.\n\n';
    refers(
      `# Draft resolution I One\n\n${text}# Draft resolution II Two\n\n${text}`.replace(
        /\[\^1\](?=\n\n\[\^1\]: A\/1\.\n\n$)/u,
        '[^|1]',
      ),
      ['13: [^1]', '15: [^1]: A/1.'],
    );
  });

  it('finds nothing in the words of a paragraph', () => {
    refers(assembly('1. *Notes* |it.[^1]\n\n[^1]: A/1.\n'), []);
  });
});
