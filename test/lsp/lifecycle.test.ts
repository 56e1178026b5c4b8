import assert from 'node:assert/strict';
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, it } from 'node:test';
import {
  CancellationTokenSource,
  createMessageConnection,
  IPCMessageReader,
  IPCMessageWriter,
} from 'vscode-languageserver/node';
import { assembly, serverFile, Session } from './session.ts';

describe('the server', () => {
  it('introduces itself before it opens any corpus', async () => {
    const session = await Session.start({ corpus: ['none'] });
    assert.equal(session.answer?.serverInfo?.name, 'Resolute');
    assert.match(session.answer.serverInfo.version ?? '', /^\d+\.\d+\.\d+/u);
    assert.equal(await session.stop(), 0);
  });

  it('talks over the channel of fork', async () => {
    const child = fork(serverFile, ['--node-ipc', '--corpus', 'none'], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const connection = createMessageConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
    connection.listen();
    const answer = await connection.sendRequest<{ capabilities: { hoverProvider: boolean } }>('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: {},
    });
    assert.equal(answer.capabilities.hoverProvider, true);
    const exited = once(child, 'exit');
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    assert.deepEqual((await exited)[0], 0);
    connection.dispose();
  });

  it('answers no request that was cancelled before its turn, and every other one', async () => {
    const session = await Session.start({ corpus: ['none'] });
    const at = await session.openAt(assembly('1. *Notes* |it.\n'));
    const tokens = Array.from({ length: 20 }, () => new CancellationTokenSource());
    const answers = tokens.map(({ token }, index) =>
      session.connection.sendRequest('textDocument/hover', { ...at }, token).then(
        () => `${String(index)} answered`,
        (error: unknown) => `${String(index)} ${String((error as { code?: number }).code)}`,
      ),
    );
    tokens.forEach((source, index) => {
      if (index % 2 === 1) source.cancel();
    });
    const outcome = await Promise.all(answers);
    outcome.forEach((one, index) => {
      if (index % 2 === 0) assert.equal(one, `${String(index)} answered`);
    });
    assert.ok(outcome.filter((one) => one.endsWith(' -32800')).length >= 5, outcome.join(', '));
    await session.answers();
    await session.stop();
  });

  it('ends with status 1 where it was not asked to shut down', async () => {
    const session = await Session.start({ corpus: ['none'] });
    const exited = once(session.process, 'exit');
    await session.notify('exit');
    assert.deepEqual((await exited)[0], 1);
    session.connection.dispose();
  });

  it('ends when its input ends', async () => {
    const session = await Session.start({ corpus: ['none'] });
    const exited = once(session.process, 'exit');
    session.process.stdin.end();
    await exited;
    session.connection.dispose();
  });

  it('ends when the editor that started it is gone, its input still open', async () => {
    const editor = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    assert.ok(editor.pid);
    const session = await Session.start({ corpus: ['none'], processId: editor.pid });
    const exited = once(session.process, 'exit');
    const gone = once(editor, 'exit');
    editor.kill('SIGKILL');
    await gone;
    await exited;
    session.connection.dispose();
  });
});
