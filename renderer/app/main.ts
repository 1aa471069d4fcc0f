/** The window's entry: the global sheet, then the one element of the page. */
import '../styles/global.css';
import './postil-app.ts';
