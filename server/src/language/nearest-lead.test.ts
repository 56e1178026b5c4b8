import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearestLead } from './nearest-lead.ts';
import type { LeadPart } from './leads.ts';

/** The paragraph with its opening words mended. */
function mended(plain: string, part: LeadPart): string | undefined {
  const near = nearestLead(plain, part);
  return near && `[${near.lead}]${plain.slice(near.end)}`;
}

test('a slip of the keys is mended', () => {
  assert.equal(mended('Recaling its resolution', 'preambular'), '[Recalling] its resolution');
  assert.equal(mended('Reafirming also the need', 'preambular'), '[Reaffirming also] the need');
  assert.equal(mended('Deepley concernd about', 'preambular'), '[Deeply concerned] about');
  assert.equal(mended('Taking not of the report', 'preambular'), '[Taking note] of the report');
  assert.equal(mended('Reqeusts the Secretary-General', 'operative'), '[Requests] the Secretary-General');
  assert.equal(mended('Calls apon all States', 'operative'), '[Calls upon] all States');
});

test('another spelling or another form of the verb takes the form of the part', () => {
  assert.equal(mended('Recognising the need', 'preambular'), '[Recognizing] the need');
  assert.equal(mended('Emphasises the need', 'operative'), '[Emphasizes] the need');
  assert.equal(mended('Request the Secretary-General', 'operative'), '[Requests] the Secretary-General');
  assert.equal(mended('Recall its resolution', 'preambular'), '[Recalling] its resolution');
  assert.equal(mended('Reaffirmed its commitment', 'operative'), '[Reaffirms] its commitment');
});

test('a lead, in either form, is no near miss, and prose has none', () => {
  assert.equal(mended('Recalling its resolution', 'preambular'), undefined);
  assert.equal(mended('Requests its organs', 'preambular'), undefined);
  assert.equal(mended('The General Assembly', 'preambular'), undefined);
  assert.equal(mended('Statistics on crime', 'operative'), undefined);
  assert.equal(mended('', 'operative'), undefined);
});
