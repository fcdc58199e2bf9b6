/** Each formatter is made once: making one takes milliseconds on a slow machine, and a clock is said anew every second. */
const once = <Options, Made>(
  make: (language: string, options: Options) => Made,
): ((language: string, options: Options) => Made) => {
  const made = new Map<string, Made>();
  return (language, options) => {
    const key = language + JSON.stringify(options);
    const formatter = made.get(key) ?? make(language, options);
    made.set(key, formatter);
    return formatter;
  };
};

export const numberFormat = once(
  (language, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(language, options),
);

export const dateFormat = once(
  (language, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language, options),
);
