/** The readers that need libraries. The build makes a bundle of its own of this file, loaded when it is wanted. */
export { readDocx } from './docx/docx.ts';
export { decodeEntities } from './html/entities.ts';
export { readHtml } from './html/html.ts';
export { readPdf } from './pdf/pdf.ts';
