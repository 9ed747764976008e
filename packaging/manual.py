"""Makes the manual of the help pages: one HTML file per language that needs nothing else.

`python packaging/manual.py [folder]` writes manual-en.html and manual-nl.html.
"""

import html
import os
import re
import sys
from pathlib import Path

from smconfig_gui import __version__

ROOT = Path(__file__).resolve().parent.parent
TITLES = {"en": "smconfig, the manual", "nl": "smconfig, de handleiding"}
LAST = ("history", "trace")  # behind the panels, in this order
STYLE = """
body { font: 16px/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #1a1f29; }
nav ol { columns: 2; }
h1 { margin-top: 3rem; border-top: 1px solid #e1e5eb; padding-top: 1.5rem; }
h2 { margin-top: 2rem; font-size: 1.15rem; }
table { border-collapse: collapse; width: 100%; }
td, th { border: 1px solid #e1e5eb; padding: .4rem .6rem; text-align: left; vertical-align: top; }
code { background: #eef1f5; padding: .1rem .3rem; border-radius: 3px; }
@media (prefers-color-scheme: dark) { body { background: #171a21; color: #e6e9ef; } code { background: #2a303c; } }
@media print { h1 { page-break-before: always; } }
"""


def pages(language: str) -> list[tuple[str, str]]:
    """Return key and Markdown of every page: those of the panels in their order, the others, every error."""
    from smconfig_gui.views.error_catalogue import PAGE, catalogue_page
    from smconfig_gui.views.panels import PANELS

    folder = ROOT / "resources" / "help" / language
    keys = [panel.help_page or panel.key for group in PANELS for panel in group]
    keys += [path.stem for path in sorted(folder.glob("*.md")) if path.stem not in (*keys, *LAST)]
    found = [(key, (folder / f"{key}.md").read_text(encoding="utf-8")) for key in dict.fromkeys([*keys, *LAST])]
    return [*found, (PAGE, catalogue_page())]


def body(markdown: str) -> str:
    """Return a page as HTML; it is read by the same library as in the window."""
    from PySide6.QtGui import QTextDocument

    document = QTextDocument()
    document.setMarkdown(markdown, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
    found = re.search(r"<body[^>]*>(.*)</body>", document.toHtml(), flags=re.DOTALL)
    text = found[1] if found else ""
    text = re.sub(r"<span style=\"([^\"]*)\">(.*?)</span>", _emphasis, text, flags=re.DOTALL)
    text = re.sub(r' (style|align|bgcolor|border|cellspacing|cellpadding|width)="[^"]*"', "", text)
    text = re.sub(r"<a name=[^>]*></a>|<p>\s*(<br />)?\s*</p>", "", text)
    return re.sub(r"<td>\s*<p>(.*?)</p></td>", r"<td>\1</td>", text, flags=re.DOTALL)


def _emphasis(span: re.Match[str]) -> str:
    style, text = span[1], span[2]
    for mark, tag in (("font-weight:7", "b"), ("font-style:italic", "i"), ("monospace", "code")):
        if mark in style:
            text = f"<{tag}>{text}</{tag}>"
    return text


def manual(language: str) -> str:
    """Return the whole manual in a language."""
    title, found = TITLES[language], pages(language)
    names = {key: (re.match(r"#\s+(.+)", text) or [key, key])[1] for key, text in found}
    contents = "".join(f'<li><a href="#{key}">{html.escape(names[key])}</a></li>' for key, _ in found)
    chapters = "".join(f'<section id="{key}">\n{_lowered(body(text), key)}\n</section>\n' for key, text in found)
    return (
        f'<!DOCTYPE html>\n<html lang="{language}">\n<head><meta charset="utf-8"><title>{title}</title>'
        f"<style>{STYLE}</style></head>\n<body>\n<p><strong>{title}</strong> {__version__}</p>\n"
        f"<nav><ol>{contents}</ol></nav>\n{chapters}</body>\n</html>\n"
    )


def _lowered(text: str, key: str) -> str:
    """Return the page of errors with one heading of the first rank, as the others have it."""
    if key != "errors":
        return text
    first, rest = text.split("</h1>", 1)
    rest = rest.replace("<h2>", "<h3>").replace("</h2>", "</h3>").replace("<h1>", "<h2>").replace("</h1>", "</h2>")
    return f"{first}</h1>{rest}"


def main(folder: Path) -> None:
    """Write the manual in every language."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from smconfig_gui.views.language import install_language, languages

    application = QApplication.instance() or QApplication([])
    folder.mkdir(parents=True, exist_ok=True)
    for language in languages():
        install_language(application, language)
        (folder / f"manual-{language}.html").write_text(manual(language), encoding="utf-8")
        print(folder / f"manual-{language}.html")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "dist")
