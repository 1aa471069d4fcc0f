const sectionNames =
  /^(?:opinions?|(?:local |national |top |breaking |us |uk )?news|analysis|comment(?:ary)?|reviews?|interviews?|politics|world(?: news)?|sports?|business|culture|features?|exclusive|editorial|explainer|podcasts?|videos?|blogs?|live|newsletters?|special reports?|investigations?|obituar(?:y|ies)|recipes?|food|style|money|education|law(?: & crime)?|media|us|uk|europe|asia|africa|middle east|china|science|technology|tech|health|environment|climate|travel|books|arts|music|lifestyle|life|society|economy|transport|press release|meinung|politik|wirtschaft|kultur|wissen|gesellschaft|panorama|politique|culture|société|économie|opinión|política|cultura|sociedad|economía|cronaca|politica|esteri|cultura)$/iu;

/** Whether a line is the name of a part of a paper: “Opinion”. */
export function isSectionName(line: string): boolean {
  return sectionNames.test(line);
}
