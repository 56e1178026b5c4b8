/** The id under which the editor knows the draft format; drafts and corpus documents have it alike. */
export const language = 'un-resolution';
