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
import type { SettingsStore } from './settings.ts';

/** Milliseconds without a keystroke after which diagnostics are sent to an editor that does not ask. */
const pause = 200;

/** What the checks need. */
export interface DiagnosticsServices {
  readonly connection: Connection;
  readonly documents: Documents;
  readonly settings: SettingsStore;
  readonly corpus: CorpusHolder;
  /** The page that explains a rule. */
  readonly rulePage: (id: string) => CodeDescription | undefined;
}

interface Look {
  readonly id: string;
  readonly diagnosis: Diagnosis;
}

/** Checks drafts, each state of each once. */
export class Diagnostics {
  readonly #services: DiagnosticsServices;
  readonly #known = new WeakMap<OpenDocument, Look>();
  readonly #timers = new Map<string, NodeJS.Timeout>();
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
      const look = { id, diagnosis: diagnosisOf(document, options) };
      this.#known.set(document, look);
      return look;
    }
  }

  /** How a document is to be checked. */
  async checkOptions({ uri }: OpenDocument): Promise<CheckOptions> {
    const { settings, corpus, connection } = this.#services;
    const { rules: levels, profile } = await settings.get(uri);
    return {
      corpus: await corpus.get(),
      levels,
      profile,
      onFailure: (rule, error) => connection.console.error(`The rule ${rule} failed: ${describe(error)}`),
    };
  }

  /** One finding as the editor gets it. */
  toDiagnostic(finding: Finding, document: OpenDocument): Diagnostic {
    return toDiagnostic(finding, document.lines, this.#services.rulePage(finding.rule.id));
  }

  /** The answer to an editor that asks. */
  async report(document: OpenDocument, previous: string | undefined): Promise<DocumentDiagnosticReport> {
    const { id: resultId, diagnosis } = await this.#look(document);
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
    if (!this.#pulled) void this.#services.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  /** After the settings or the corpus changed: everything is to be looked at again. */
  refresh(): void {
    if (!this.#pulled) for (const document of this.#services.documents.all()) this.changed(document, true);
    else if (this.#refreshes)
      this.#services.connection.sendRequest(DiagnosticRefreshRequest.type).catch(() => {
        // An editor that is closing answers no more.
      });
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
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
    const { settings, corpus } = this.#services;
    return [document.state, settings.epoch, corpus.epoch].join('.');
  }
}

function diagnosisOf({ isCorpus, refusal, draft }: OpenDocument, options: CheckOptions): Diagnosis {
  if (isCorpus || refusal) return { findings: [], notice: refusal };
  return diagnose(draft, options);
}
