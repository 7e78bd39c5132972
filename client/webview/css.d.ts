/** A style sheet's text, put into the bundle as it is. */
declare module '*.css' {
  const text: string;
  export default text;
}
