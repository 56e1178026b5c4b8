/** What the editor offers to write. */
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import { closeAll, command, completeWithFirst, draft, offered, type, until, untilText } from './driver.ts';

const start = `# Crime prevention

*The General Assembly*,

`;

describe('Completion', () => {
  afterEach(closeAll);

  it('offers participles at the start of a preambular paragraph, verbs at the start of an operative one', async () => {
    const preamble = await offered(await draft(`${start}|\n\n*Recalling* its resolutions,\n`));
    assert.ok(preamble.includes('Recalling'), `offered: ${preamble.join()}`);
    assert.ok(!preamble.includes('Requests'));
    const operative = await offered(await draft(`${start}*Recalling* its resolutions,\n\n1. |`));
    assert.ok(operative.includes('Requests'), `offered: ${operative.join()}`);
    assert.ok(!operative.includes('Recalling'));
  });

  it('completes the lead being typed, in italics', async () => {
    const editor = await draft(`${start}|`);
    await type('Emphasi');
    await completeWithFirst(editor);
    await untilText(editor, /\n\*Emphasizing\*/);
  });

  it('says also where the paragraph before has the same lead', async () => {
    const editor = await draft(`${start}1. *Encourages* Member States to prevent crime;\n\n2. |`);
    await type('encour');
    await completeWithFirst(editor);
    await untilText(editor, /\n2\. \*Also encourages\*/);
  });

  it('completes the number of a resolution with its date', async () => {
    const editor = await draft(`${start}*Recalling* its resolution |`);
    await type('77/232');
    await completeWithFirst(editor);
    await untilText(editor, /its resolution 77\/232 of 15 December 2022/);
  });

  it('completes an instrument with its footnote, and renumbers those that follow', async () => {
    const editor = await draft(`${start}*Recalling* the |

*Recalling also* the Kyoto Declaration,[^1]

[^1]: Resolution 76/181, annex.
`);
    await type('Nelson Mand');
    await completeWithFirst(editor);
    await untilText(editor, /Nelson Mandela Rules\)?[^\n]*\[\^1\][^]*Kyoto Declaration,\[\^2\]/);
    const text = editor.document.getText();
    assert.match(text, /\[\^1\]: Resolution 70\/175, annex\./);
    assert.match(text, /\[\^2\]: Resolution 76\/181, annex\./);
  });

  it('goes on with a clause that the corpus has', async () => {
    const editor = await draft(`${start}1. *Requests* the Secretary-General to report on the |`);
    await type('implementation of ');
    const clauses = await offered(editor);
    assert.ok(
      clauses.some((clause) => clause.includes('the present resolution')),
      `offered: ${clauses.slice(0, 20).join(' | ')}`,
    );
  });

  it('is undone in one step', async () => {
    const text = `${start}*Recalling* its resolution 77/23`;
    const editor = await draft(text);
    await completeWithFirst(editor);
    await command('undo');
    await until(
      'the text as it was',
      () => editor.document.getText() === text || undefined,
      () => editor.document.getText(),
    );
  });
});
