/** What commands say that take the picture in front, where there is none. */
export const NO_JOURNEY = 'There is no journey here to show. Open a .journey file with a journey in it, or click into its preview.';
