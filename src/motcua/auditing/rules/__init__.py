"""Figures in prose: reading, understanding and checking them. Plain Python, no Django.

``audit`` runs a text through the rooms: ``reading`` makes figures of it, each of the others makes claims of
them, ``judging`` says what a claim is worth. A room looks only at those below it (contract "Rooms of the
checker").
"""
