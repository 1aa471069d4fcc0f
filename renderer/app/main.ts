/** The window's entry: the global sheet, the fonts, then the one element of the page. */
import '../styles/global.css';
import { loadFonts } from './load-fonts.ts';
import './postil-app.ts';

void loadFonts();
