/** The options of a choice from a table of words. */
export function optionsOf<Value extends string>(
  values: readonly Value[],
  titles: Readonly<Record<Value, string>>,
): readonly { readonly value: Value; readonly title: string }[] {
  return values.map((value) => ({ value, title: titles[value] }));
}
