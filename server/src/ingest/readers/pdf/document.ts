/** Opens a PDF and gives the text of each page with its place and type. */
import { setImmediate } from 'node:timers/promises';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { Unreadable } from '../model.ts';
import type { Span } from './model.ts';

/** A longer file is split by hand. */
const mostPages = 2000;
/** No page that is meant to be read holds more pieces of text. */
const mostSpans = 100_000;

/** A space narrower than this share of the type's size separates no words. */
const thinSpace = 0.14;

interface Font {
  readonly italic: boolean;
  readonly bold: boolean;
}

/** What of a font object is read; the library does not describe it. */
interface FontData {
  readonly name?: unknown;
  readonly italic?: unknown;
  readonly bold?: unknown;
  readonly black?: unknown;
}

/** The text of one page, in the order of the file. */
export interface PageText {
  readonly number: number;
  readonly height: number;
  readonly spans: readonly Span[];
}

/** What the file's information says. */
export interface Information {
  readonly title: string;
  readonly subject: string;
  readonly keywords: string;
}

/**
 * Loads the library. It looks for a canvas to draw on, and complains at once where there is none; nothing is
 * drawn here.
 */
async function library(): Promise<typeof import('pdfjs-dist')> {
  const complain = console.warn;
  console.warn = () => {};
  try {
    // Found by the library through the global that this sets, so that it starts no thread of its own.
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    console.warn = complain;
  }
}

function problem(error: unknown): unknown {
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
  if (name === 'PasswordException')
    return new Unreadable('is protected by a password: save it without one and add that');
  if (name === 'InvalidPDFException' || name === 'UnknownErrorException' || name === 'FormatError')
    return new Unreadable(
      `is damaged (${message.slice(0, 200)}): get it anew, or save it anew from the program that made it`,
    );
  return error;
}

/** Which fonts are italic or bold. The library tells only once it has the page ready for drawing. */
class Fonts {
  private readonly known = new Map<string, Font>();

  async of(page: PDFPageProxy, names: Iterable<string>): Promise<ReadonlyMap<string, Font>> {
    const unknown = [...names].filter((name) => !this.known.has(name));
    if (unknown.length > 0) {
      await page.getOperatorList();
      for (const name of unknown) {
        const data = page.commonObjs.has(name) ? (page.commonObjs.get(name) as FontData) : {};
        const said = typeof data.name === 'string' ? data.name : '';
        this.known.set(name, {
          italic: data.italic === true || /italic|oblique/iu.test(said),
          bold: data.bold === true || data.black === true || /bold|black|heavy/iu.test(said),
        });
      }
    }
    return this.known;
  }
}

/** Text that stands askew, such as a stamp across the page, is no part of any line. */
function upright([a = 0, b = 0]: readonly number[]): boolean {
  return a > 0 && Math.abs(b) < 0.05 * a;
}

async function readPage(page: PDFPageProxy, fonts: Fonts): Promise<PageText> {
  const { transform, height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const texts = items.filter((item) => 'str' in item).filter(({ str }) => str !== '');
  if (texts.length > mostSpans)
    throw new Unreadable(
      `has a page (${String(page.pageNumber)}) of more than ${String(mostSpans)} pieces of text: leave that page out`,
    );
  const known = await fonts.of(page, new Set(texts.map(({ fontName }) => fontName)));
  const spans = texts.flatMap((item): readonly Span[] => {
    const matrix = multiply(transform, item.transform as readonly number[]);
    // The page's y runs downward, so that upright text has a mirrored second axis.
    if (!upright(matrix)) return [];
    const [, , c = 0, d = 0, x = 0, y = 0] = matrix;
    const size = Math.hypot(c, d);
    // Some programs move the pen by a space that cannot be seen.
    if (item.str.trim() === '' && item.width < thinSpace * size) return [];
    const { italic = false, bold = false } = known.get(item.fontName) ?? {};
    return [{ text: item.str, x, y, width: item.width, size, italic, bold }];
  });
  return { number: page.pageNumber, height, spans };
}

function multiply(m: readonly number[], n: readonly number[]): readonly number[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = n;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

async function informationOf(pdf: PDFDocumentProxy): Promise<Information> {
  const { info } = await pdf.getMetadata();
  const said = info as Readonly<Record<string, unknown>>;
  const text = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 1000).trim() : '');
  return { title: text(said.Title), subject: text(said.Subject), keywords: text(said.Keywords) };
}

/**
 * Hands on the pages of a PDF, one after another; `bytes` are taken over and empty afterwards.
 * @throws Unreadable where it is damaged, locked or too long; what the signal gives; what `take` throws.
 */
export async function readPages(
  bytes: Uint8Array,
  take: (page: PageText) => void,
  signal?: AbortSignal,
): Promise<Information> {
  const { getDocument, VerbosityLevel } = await library();
  const task = getDocument({
    data: bytes,
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    // Images are not drawn, and therefore not unpacked.
    maxImageSize: 1,
  });
  try {
    const pdf = await task.promise;
    if (pdf.numPages > mostPages)
      throw new Unreadable(
        `has ${String(pdf.numPages)} pages, and a PDF may have ${String(mostPages)}: split it into its documents and add those`,
      );
    const fonts = new Fonts();
    for (let number = 1; number <= pdf.numPages; number++) {
      // Whoever cancels can do so between two pages.
      await setImmediate();
      signal?.throwIfAborted();
      const page = await pdf.getPage(number);
      take(await readPage(page, fonts));
      page.cleanup();
    }
    return await informationOf(pdf);
  } catch (error) {
    throw problem(error);
  } finally {
    await task.destroy();
  }
}
