const setOf = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Words that tell no occupation from another, in either language. */
const EMPTY_WORDS = setOf(
  "a am an and as at au aux comme d de des du en et for i in j je l la le les ma mon my of or ou pour suis sur the " +
    "to un une with",
);

/** Words that name a rank or a kind of post: alone they are in so many titles that they name none. */
const GENERIC_WORDS = setOf(
  "administrator adviser advisor agent analyst assistant associate attendant consultant coordinator director " +
    "employee engineer executive expert helper inspector leader manager officer operator personnel practitioner " +
    "professional representative specialist staff superintendent supervisor technician technologist trainee worker " +
    "adjoint adjointe administrateur administratrice agente analyste assistante charge chargee " +
    "conseiller conseillere consultante coordonnateur coordonnatrice directeur directrice employe experte " +
    "gerant gerante gestionnaire ingenieur ingenieure inspecteur inspectrice operateur operatrice prepose " +
    "preposee professionnel " +
    "professionnelle representant representante responsable specialiste superviseur superviseure surveillant " +
    "surveillante technicien technicienne technologiste technologue travailleur travailleuse",
);

/** Words of rank that are an occupation too, or say how far somebody has come: they weigh as little. */
const WORDS_OF_RANK = setOf(
  "aide cadre chef chief general generale head junior lead principal principale senior apprenti apprentie apprentice",
);

const LEAST_WEIGHT = 0.25;

/** True for a word without meaning of its own in a name: an article, a preposition. */
export const isEmptyWord = (folded: string): boolean => EMPTY_WORDS.has(folded);

/** True for a word that names a rank or a kind of post and no occupation, in the singular or plural. */
export const isGenericWord = (folded: string): boolean =>
  GENERIC_WORDS.has(folded) || GENERIC_WORDS.has(folded.replace(/s$/, ""));

/** How much a word says about an occupation: 1, or less for a word of rank. */
export const weightOf = (folded: string): number =>
  isGenericWord(folded) || WORDS_OF_RANK.has(folded.replace(/s$/, "")) ? LEAST_WEIGHT : 1;
