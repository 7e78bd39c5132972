/** The bundles hold journey files as texts. */
declare module '*.journey' {
  const text: string;
  export default text;
}
