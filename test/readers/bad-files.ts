/** Makes files that cannot be read, or must not be. */
import { strToU8, zipSync, type Zippable } from 'fflate';
import PDFDocument from 'pdfkit';

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A document part of one paragraph. */
export function documentXml(text: string, before = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>${before}<w:document xmlns:w="${w}"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`;
}

function relationship(target: string): Uint8Array {
  return strToU8(
    `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${target}"/></Relationships>`,
  );
}

/** An archive of these parts; `main` is the part that its relationships name. */
export function archive(parts: Readonly<Record<string, string | Uint8Array>>, main?: string): Uint8Array {
  const files: Zippable = {};
  if (main !== undefined) files['_rels/.rels'] = relationship(main);
  for (const [name, content] of Object.entries(parts))
    files[name] = typeof content === 'string' ? strToU8(content) : content;
  return zipSync(files, { level: 9 });
}

/** A Word file with this document part. */
export function wordFile(xml: string | Uint8Array): Uint8Array {
  return archive({ 'word/document.xml': xml }, 'word/document.xml');
}

/** The beginning of a compound file whose folder names one stream. */
export function compoundFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const view = new DataView(bytes.buffer);
  // Sectors of 512 bytes, the folder in the second of them.
  view.setUint16(30, 9, true);
  view.setUint32(48, 1, true);
  [...stream].forEach((c, index) => view.setUint16(1024 + index * 2, c.charCodeAt(0), true));
  return bytes;
}

async function bytesOf(pdf: PDFKit.PDFDocument): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  const done = new Promise<void>((resolve) => pdf.on('end', resolve));
  pdf.on('data', (part: Uint8Array) => parts.push(part));
  pdf.end();
  await done;
  return new Uint8Array(Buffer.concat(parts));
}

/** A PDF whose pages hold a drawing each, as a scan does, and on the pages named some text besides. */
export async function scannedPdf(
  pages: number,
  texts: Readonly<Record<number, string>> = {},
): Promise<Uint8Array> {
  const pdf = new PDFDocument({ autoFirstPage: false });
  for (let page = 1; page <= pages; page++) {
    pdf.addPage().rect(72, 72, 300, 300).fill('#888888');
    const text = texts[page];
    if (text !== undefined) pdf.fillColor('#000000').text(text, 72, 400, { width: 400 });
  }
  return bytesOf(pdf);
}
