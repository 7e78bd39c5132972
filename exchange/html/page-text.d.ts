/** The bundles hold the page's script, bundled, as a text. */
declare module '*?page' {
  const script: string;
  export default script;
}
