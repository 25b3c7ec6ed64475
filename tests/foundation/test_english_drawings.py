"""What is a drawing or a link already is no sentence: an English page shows it, not its letters."""

from django.template import Context, Template
from django.utils.safestring import mark_safe

from motcua.foundation.english.speaking import speaking


def test_markup_goes_through_said_as_it_is():
    template = Template("{{ drawing|said }} {{ typed|said }}")
    with speaking("en"):
        shown = template.render(Context({"drawing": mark_safe("<svg></svg>"), "typed": "<svg>"}))
    assert shown == "<svg></svg> &lt;svg&gt;"
