"""A stated count against the things that the sentence names."""

import re
from decimal import Decimal

from motcua.auditing.rules.claims import CONSISTENT, WRONG, Claim, place_of
from motcua.auditing.rules.grammar import cue
from motcua.auditing.rules.mentions import Mention
from motcua.auditing.rules.prose import Prose

_FAMILIES = {"agency", "task", "text", "item", "person", "procedure", "turn", "petition"}
_INTRO = re.compile(
    r"^(?P<noun>[^,;:().\d]{0,70}?)\s*(?P<sign>:|\((?=\s*(?:gồm|bao gồm|là)?[:\s]*[^\W\d])|,?\s*(?:bao gồm|gồm có|gồm|đó là|cụ thể là|cụ thể|là):?(?=\s)|,?\s*như sau:|,?\s*sau(?: đây)?:)"
)
_COMPOUND = re.compile(
    r"tài nguyên và môi trường|nông nghiệp và (?:phát triển nông thôn|môi trường|ptnt)|giáo dục và đào tạo|khoa học và công nghệ"
    r"|kế hoạch và đầu tư|thông tin và truyền thông|văn hóa, thể thao và du lịch|văn hóa và thể thao|văn hoá, thể thao và du lịch"
    r"|lao động(?: -|,| –) thương binh và xã hội|dân tộc và tôn giáo|nội vụ và lao động|tiếp nhận và trả kết quả|trả kết quả và tiếp nhận"
    r"|an toàn thực phẩm và dinh dưỡng|dân số và (?:kế hoạch hóa gia đình|phát triển)|hội đồng nhân dân và (?:ủy|uỷ) ban nhân dân"
    r"|hđnd và ubnd|xây dựng và (?:phát triển|hạ tầng)|kinh tế và hạ tầng|kiểm soát bệnh tật và|quản lý và|y tế và|tài chính và|kế toán và"
    r"|thanh tra và|đầu tư và|công nghiệp và|thương mại và|công thương và|tư pháp và hộ tịch|tổ chức và|hành chính và|nghiên cứu và|bảo vệ và"
    r"|văn hóa và|du lịch và|phòng cháy, chữa cháy và|phòng, chống|tiếp nhận, giải quyết|khám bệnh, chữa bệnh|khám, chữa bệnh|thuốc, mỹ phẩm"
    r"|sắp xếp, |xây dựng, |tiếp nhận, |rà soát, |đánh giá, |kiểm tra, |thẩm định, |theo dõi, |tổ chức, |công bố, |cải cách và"
)
_CLOSE = re.compile(r"[.;]\s|[.;]$|\n")
_OPEN = re.compile(r"…|\.\.\.|\bv\.v|\bvân vân|\bmột số|\bnhư\b|\btrong đó\b|\btiêu biểu|\bđiển hình")


def check_listings(prose: Prose, mentions: list[list[Mention]]) -> list[Claim]:
    """``03 cơ quan: A, B và C``: one claim for every count that is followed by names."""
    claims = []
    for sentence in mentions:
        for place, mention in enumerate(sentence):
            following = sentence[place + 1] if place + 1 < len(sentence) else None
            claim = _check(prose, mention, following)
            if claim is not None:
                claims.append(claim)
    return claims


def _check(prose: Prose, mention: Mention, following: Mention | None) -> Claim | None:
    value = mention.value
    if mention.figure.kind != "number" or mention.unit not in _FAMILIES and not (mention.unit or "").startswith("other"):
        return None
    if not 2 <= value <= 30 or value != int(value):
        return None
    rest = prose.plain[mention.end : mention.sentence.end]
    shadow = prose.shadow[mention.end : mention.sentence.end]
    match = _intro(shadow, following, mention)
    if match is None:
        return None
    start = match.end()
    end = _end(shadow, start, match.group("sign").startswith("("))
    names = _names(rest[start:end], rest[start:end].lower())
    if names is None:
        return None
    counts, listed = names
    stated = int(value)
    verdict = CONSISTENT if stated in counts else WRONG
    if verdict == WRONG and not _trustworthy(listed, mention):
        return None
    spans = [place_of(mention), (mention.end + start, mention.end + min(end, start + 280))]
    facts = {"count": stated, "names": listed, "noun": mention.noun}
    return Claim("list_count", verdict, spans, "list", value, Decimal(len(listed)), facts)


def _intro(shadow: str, following: Mention | None, mention: Mention) -> re.Match[str] | None:
    limit = following.start - mention.end if following is not None else len(shadow)
    match = _INTRO.match(shadow)
    if match is None:
        threshold = re.match(r"^[^,;:().\d]{0,50}\b(?:trên|dưới|từ|đạt)\s+\d+(?:[.,]\d+)?\s?%(?: trở lên)?\s*,?\s*(?P<sign>:|gồm|bao gồm|là)(?P<noun>)\s", shadow)
        return threshold
    return match if match.end() <= limit + 1 else None


def _end(shadow: str, start: int, bracket: bool) -> int:
    if bracket:
        depth = 0
        for place in range(start, len(shadow)):
            if shadow[place] == "(":
                depth += 1
            elif shadow[place] == ")":
                if depth == 0:
                    return place
                depth -= 1
        return start
    match = _CLOSE.search(shadow, start)
    stop = match.start() if match else len(shadow)
    outer = shadow.find(")", start, stop)
    if outer != -1 and shadow.count("(", start, outer) == 0:
        stop = outer
    return stop


def _names(text: str, shadow: str) -> tuple[set[int], list[str]] | None:
    """Possible counts of the names, and the names in the likeliest reading; ``None`` when not a list of names."""
    if _OPEN.search(shadow) or not text.strip():
        return None
    flat = re.sub(r"\([^()]*\)", lambda match: " " * len(match.group()), shadow)
    flat = re.sub(r"(?<=\d),(?=\d)", ".", flat)
    masked = _COMPOUND.sub(lambda match: match.group().replace(",", "·").replace(" và", "·và"), flat)
    masked = re.sub(r"\bvà\b(?= (?:các|những) đơn vị liên quan)", "·", masked)
    pieces, left = [], 0
    for stop in re.finditer(r"[,;]|\n|(?<!·)\b(?:và|cùng với)\b", masked):
        pieces.append((left, stop.start()))
        left = stop.end()
    pieces.append((left, len(masked)))
    names = [text[one:two].strip(" .,;:-–+\n·") for one, two in pieces]
    names = [name for name in names if name]
    if len(names) < 2:
        return None
    return {len(names)}, names


_VERB = re.compile(r"\b(?:đạt|tăng|giảm|được|đã|chiếm|tiếp nhận|giải quyết|hoàn thành|thực hiện|để|nhằm|theo|trong khi|với|do|khi|nếu|có)\b")


def _trustworthy(names: list[str], mention: Mention) -> bool:
    """Short names of one make, closed by a joining word or alike at the start; anything else may be prose."""
    if any(len(name.split()) > 9 or _VERB.search(name.lower()) for name in names):
        return False
    if any(re.match(r"\d", name) for name in names) and len(names) < 2:
        return False
    capital = sum(name[0].isupper() for name in names)
    heads = {name.lower().split()[0] for name in names}
    alike = len(heads) < len(names) or capital == len(names)
    plain = capital == 0 and all(len(name.split()) <= 6 for name in names)
    if cue("rest").search(" ".join(names).lower()):
        return False
    return alike or plain or capital >= len(names) - 1
