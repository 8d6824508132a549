/** How many of a long list are drawn at once: more than anybody reads in one go, and soon painted. */
export const PORTION = 25;
