/** Texts and paragraphs of the corpus as the command prints them in JSON. */
import type { Corpus, CorpusParagraph, CorpusText, Precedent, ReportParagraph } from '../corpus/model.ts';

/** A text with its source, and the texts that it continues, newest first. */
export function textJson(text: CorpusText, corpus: Corpus): Readonly<Record<string, unknown>> {
  const { document, kind, number, title, organ } = text;
  return {
    ...{ document: document.symbol, corpus: document.corpus, kind, number: number ?? null, title, organ },
    date: document.date,
    continues: corpus.earlierTexts(text.id).map((earlier) => ({
      document: earlier.document.symbol,
      kind: earlier.kind,
      number: earlier.number ?? null,
      title: earlier.title,
    })),
    source: corpus.source(text.id) ?? '',
  };
}

/** Where a paragraph stands and what it says. */
export function paragraphJson(paragraph: CorpusParagraph): Readonly<Record<string, unknown>> {
  const { text, part, label, plain } = paragraph;
  return {
    document: text.document.symbol,
    corpus: text.document.corpus,
    kind: text.kind,
    number: text.number ?? null,
    title: text.title,
    organ: text.organ,
    date: text.document.date,
    part,
    label,
    text: plain,
  };
}

/** A paragraph of a report outside its texts. */
export function reportJson(paragraph: ReportParagraph): Readonly<Record<string, unknown>> {
  const { document, matter, heading, line, plain } = paragraph;
  return {
    document: document.symbol,
    corpus: document.corpus,
    kind: 'report',
    date: document.date,
    ...{ matter, heading, line },
    text: plain,
  };
}

/** A precedent, in the form of the specification: the paragraph with its score and lineage. */
export function precedentJson({ score, paragraph, lineage }: Precedent): Readonly<Record<string, unknown>> {
  return {
    score,
    ...paragraphJson(paragraph),
    lineage: lineage.map((earlier) => ({
      document: earlier.text.document.symbol,
      number: earlier.text.number ?? null,
      label: earlier.label,
    })),
  };
}
