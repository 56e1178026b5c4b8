/**
 * JavaScript in place of the two native add-ons without which the server of VS Code complains at every start.
 * With these no compiler is needed on the machine, and installing takes 40 s less.
 */

/** Writes log files, synchronously; levels are spdlog's, 0 (trace) to 6 (off). */
const spdlog = `const { appendFileSync, mkdirSync } = require('node:fs');
const { dirname } = require('node:path');
const levels = ['trace', 'debug', 'info', 'warn', 'error', 'critical'];
class Logger {
  constructor(file) { this.file = file; this.level = 2; mkdirSync(dirname(file), { recursive: true }); }
  write(level, text) {
    if (level < this.level) return;
    appendFileSync(this.file, new Date().toISOString() + ' [' + levels[level] + '] ' + text + '\\n');
  }
  getLevel() { return this.level; }
  setLevel(level) { this.level = level; }
  setPattern() {}
  clearFormatters() {}
  flush() {}
  drop() {}
}
levels.forEach((name, level) => { Logger.prototype[name] = function (text) { this.write(level, text); }; });
exports.version = 0;
exports.Logger = Logger;
exports.setLevel = exports.setFlushOn = () => {};
exports.createRotatingLogger = exports.createAsyncRotatingLogger = async (name, file) => new Logger(file);
`;

/** Would end an extension host whose parent is gone; the host itself looks for its parent once a second too. */
const watchdog = `exports.start = () => {};
exports.exit = (code) => process.exit(code ?? 0);
`;

/** Sources by file, relative to the node_modules of VS Code's server. */
export const standIns: Readonly<Record<string, string>> = {
  '@vscode/spdlog/index.js': spdlog,
  '@vscode/native-watchdog/index.js': watchdog,
};
