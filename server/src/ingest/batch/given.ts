/** Checks what people say of a document. */

/** `A/C.3/80/L.4`, and what a team calls its own papers: one short line that begins with a letter or digit. */
const symbolForm = /^[\p{L}\p{N}][\p{L}\p{N} ./_()-]{0,79}$/u;

/** What is wrong with a document symbol, in a sentence that says what to do; undefined where nothing is. */
export function symbolProblem(symbol: string): string | undefined {
  return symbolForm.test(symbol)
    ? undefined
    : 'A document symbol is a short line such as A/C.3/80/L.4: letters, digits, strokes, full stops, hyphens.';
}

/** What is wrong with a date; undefined for a day of the calendar, `2024-05-27`. */
export function dateProblem(date: string): string | undefined {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(date) ?? [];
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const real = year !== '' && at.getUTCMonth() === Number(month) - 1 && at.getUTCDate() === Number(day);
  return real ? undefined : 'A date is a day of the calendar, written year-month-day, such as 2024-05-27.';
}

/** What is wrong with an answer for a field that is asked for. */
export function answerProblem(field: 'symbol' | 'date', value: string): string | undefined {
  return field === 'symbol' ? symbolProblem(value) : dateProblem(value);
}
