/** Diagnostics: answered where the editor asks for them, sent after a pause where it does not. */
import {
  DiagnosticRefreshRequest,
  DocumentDiagnosticReportKind,
  type ClientCapabilities,
  type CodeDescription,
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver';
import { diagnose, type Diagnosis } from '../features/diagnostics.ts';
import type { CheckOptions, Finding } from '../rules/check.ts';
import { noticeDiagnostic, toDiagnostic } from './convert.ts';
import type { CorpusHolder } from './corpus.ts';
import type { Documents, OpenDocument } from './documents.ts';
import { describe } from './guard.ts';
import type { ProjectFiles } from './project-files.ts';
import { layered, type SettingsStore } from './settings.ts';

/** Milliseconds without a keystroke after which diagnostics are sent to an editor that does not ask. */
const pause = 200;

/** What the checks need. */
export interface DiagnosticsServices {
  readonly connection: Connection;
  readonly documents: Documents;
  readonly settings: SettingsStore;
  readonly projects: ProjectFiles;
  readonly corpus: CorpusHolder;
  /** The page that explains a rule. */
  readonly rulePage: (id: string) => CodeDescription | undefined;
}

/**
 * Milliseconds without a new look at a document after which what takes long is looked up: not while someone types,
 * and not before the first answer is out.
 */
const leisure = 300;
/** Milliseconds of such work after which a request may come in between. */
const slice = 8;

interface Look {
  readonly id: string;
  /** What the editor calls it; another one where more was found in the same state. */
  readonly resultId: string;
  readonly diagnosis: Diagnosis;
}

/** Checks drafts, each state of each once. */
export class Diagnostics {
  readonly #services: DiagnosticsServices;
  readonly #known = new WeakMap<OpenDocument, Look>();
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #leisure = new Map<string, NodeJS.Timeout>();
  #pulled = false;
  #refreshes = false;

  constructor(services: DiagnosticsServices) {
    this.#services = services;
  }

  initialize({ textDocument, workspace }: ClientCapabilities): void {
    this.#pulled = textDocument?.diagnostic !== undefined;
    this.#refreshes = workspace?.diagnostics?.refreshSupport === true;
  }

  /** True where the editor asks. */
  get pulled(): boolean {
    return this.#pulled;
  }

  /** What is wrong with a document as it is now. */
  async diagnosis(document: OpenDocument): Promise<Diagnosis> {
    return (await this.#look(document)).diagnosis;
  }

  /** What is wrong, with the name of the state that it is true of. */
  async #look(document: OpenDocument): Promise<Look> {
    for (;;) {
      const id = this.#id(document);
      const options = await this.checkOptions(document);
      // Changed meanwhile: the text, the settings, or the corpus, which the first look opens.
      if (id !== this.#id(document)) continue;
      const known = this.#known.get(document);
      if (known?.id === id) return known;
      const deferred: (() => void)[] = [];
      const defer = (work: () => void): void => void deferred.push(work);
      const look = { id, resultId: id, diagnosis: diagnosisOf(document, { ...options, defer }) };
      this.#known.set(document, look);
      if (deferred.length > 0) this.#later(document, look, options, deferred);
      return look;
    }
  }

  /** Does what was put off, a little at a time, and tells the editor if it found something. */
  #later(document: OpenDocument, look: Look, options: CheckOptions, deferred: (() => void)[]): void {
    const { uri } = document;
    const goOn = (): void => {
      // Changed or closed: whoever looks next knows what of this is still wanted.
      if (this.#known.get(document) !== look || look.id !== this.#id(document)) return;
      if (this.#services.documents.get(uri) !== document) return;
      const end = performance.now() + slice;
      try {
        while (deferred.length > 0 && performance.now() < end) deferred.pop()?.();
      } catch (error) {
        this.#services.connection.console.error(`A rule failed: ${describe(error)}`);
      }
      if (deferred.length > 0) {
        setImmediate(goOn);
        return;
      }
      const diagnosis = diagnosisOf(document, { ...options, defer: () => undefined });
      if (diagnosis.findings.length === look.diagnosis.findings.length) return;
      this.#known.set(document, { id: look.id, resultId: `${look.id}.all`, diagnosis });
      if (!this.#pulled) void this.#send(document);
      else this.#askAgain();
    };
    clearTimeout(this.#leisure.get(uri));
    this.#leisure.set(uri, setTimeout(goOn, leisure));
  }

  /** How a document is to be checked. */
  async checkOptions({ uri }: OpenDocument): Promise<CheckOptions> {
    const { settings, projects, corpus, connection } = this.#services;
    const [own, above] = await Promise.all([settings.get(uri), projects.of(uri)]);
    return {
      ...layered(own, above?.project?.file),
      corpus: await corpus.get(),
      onFailure: (rule, error) => connection.console.error(`The rule ${rule} failed: ${describe(error)}`),
    };
  }

  /** One finding as the editor gets it. */
  toDiagnostic(finding: Finding, document: OpenDocument): Diagnostic {
    return toDiagnostic(finding, document.lines, this.#services.rulePage(finding.rule.id));
  }

  /** The answer to an editor that asks. */
  async report(document: OpenDocument, previous: string | undefined): Promise<DocumentDiagnosticReport> {
    const { resultId, diagnosis } = await this.#look(document);
    if (resultId === previous) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items: this.#items(document, diagnosis) };
  }

  /** After a document was opened (`now`) or changed. */
  changed(document: OpenDocument, now: boolean): void {
    if (this.#pulled) return;
    clearTimeout(this.#timers.get(document.uri));
    this.#timers.set(
      document.uri,
      setTimeout(() => void this.#send(document), now ? 0 : pause),
    );
  }

  closed(uri: string): void {
    clearTimeout(this.#timers.get(uri));
    this.#timers.delete(uri);
    clearTimeout(this.#leisure.get(uri));
    this.#leisure.delete(uri);
    if (!this.#pulled) void this.#services.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  /** After the settings or the corpus changed: everything is to be looked at again. */
  refresh(): void {
    if (!this.#pulled) for (const document of this.#services.documents.all()) this.changed(document, true);
    else this.#askAgain();
  }

  #askAgain(): void {
    if (!this.#refreshes) return;
    this.#services.connection.sendRequest(DiagnosticRefreshRequest.type).catch(() => {
      // An editor that is closing answers no more.
    });
  }

  dispose(): void {
    for (const timer of [...this.#timers.values(), ...this.#leisure.values()]) clearTimeout(timer);
  }

  async #send(document: OpenDocument): Promise<void> {
    const { connection, documents } = this.#services;
    try {
      const { state, version, uri } = document;
      const diagnostics = this.#items(document, await this.diagnosis(document));
      // Changed or closed while the settings were asked for: another is under way.
      if (documents.get(uri) !== document || document.state !== state) return;
      await connection.sendDiagnostics({ uri, version, diagnostics });
    } catch (error) {
      connection.console.error(`Diagnostics failed: ${describe(error)}`);
    }
  }

  #items(document: OpenDocument, { findings, notice }: Diagnosis): Diagnostic[] {
    const all = findings.map((finding) => this.toDiagnostic(finding, document));
    return notice ? [noticeDiagnostic(notice, document.lines), ...all] : all;
  }

  /** Names a state of a document under the settings and corpus of the time. */
  #id(document: OpenDocument): string {
    const { settings, projects, corpus } = this.#services;
    return [document.state, settings.epoch, projects.epoch, corpus.epoch].join('.');
  }
}

function diagnosisOf({ isCorpus, refusal, draft }: OpenDocument, options: CheckOptions): Diagnosis {
  if (isCorpus || refusal) return { findings: [], notice: refusal };
  return diagnose(draft, options);
}
