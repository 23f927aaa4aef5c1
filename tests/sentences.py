"""Print every sentence that findings are made of, with an example: `python -m tests.sentences`.

Read the list as a sub-editor would; whatever makes you stumble is rewritten in `explorer.wording`
or in the phrases of `facts/film.toml`.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from support.sentence_examples import sections


def main() -> None:
    """Print the sentences by section, each once."""
    for title, sentences in sections():
        lines = "".join(f"- {sentence}\n" for sentence in dict.fromkeys(sentences))
        sys.stdout.write(f"\n## {title}\n\n{lines}")


if __name__ == "__main__":
    main()
