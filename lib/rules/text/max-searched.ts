/** Characters of a text that is searched for, at most. Of its own: a field in every page needs no more of the codec. */
export const MAX_SEARCHED = 200;
