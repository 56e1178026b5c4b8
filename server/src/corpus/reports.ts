/** The paragraphs of reports outside their texts, of one corpus file. */
import type { CorpusFile } from './file.ts';
import type { ReportParagraph } from './model.ts';
import type { FileTexts, IdSpace } from './texts.ts';

interface Row {
  readonly id: number;
  readonly document: number;
  readonly matter: string;
  readonly heading: string;
  readonly line: number;
  readonly plain: string;
}

/** What the reports of one file say outside their texts. */
export class FileReports {
  readonly #file: CorpusFile;
  readonly #texts: FileTexts;
  readonly #ids: IdSpace;

  constructor(file: CorpusFile, texts: FileTexts, ids: IdSpace) {
    this.#file = file;
    this.#texts = texts;
    this.#ids = ids;
  }

  #read(where: string, value: string | number): readonly ReportParagraph[] {
    const documents = this.#texts.documents();
    return this.#file
      .read(
        (database) => database.all<Row>(`SELECT * FROM report_paragraph WHERE ${where} ORDER BY id`, value),
        [],
      )
      .flatMap(({ id, document: owner, ...rest }) => {
        const document = documents.get(owner)?.document;
        return document ? [{ id: this.#ids.outer(id), document, ...rest }] : [];
      });
  }

  /** One paragraph by the file's own id. */
  paragraph(id: number): ReportParagraph | undefined {
    return this.#read('id = ?', id)[0];
  }

  /** The paragraphs of a document, by its exact symbol, in order. */
  ofDocument(symbol: string): readonly ReportParagraph[] {
    return this.#read('document = (SELECT id FROM document WHERE symbol = ?)', symbol);
  }
}
