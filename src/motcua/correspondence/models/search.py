"""The words of documents, indexed for the search; commands keep the index."""

from motcua.foundation.word_index import WordIndex

_INDEX = WordIndex("correspondence_search")
put_words = _INDEX.put
add_words = _INDEX.add
matching_ids = _INDEX.matching
