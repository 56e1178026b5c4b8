/** The library describes its face, not the part behind it; nothing of that part is called here. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
