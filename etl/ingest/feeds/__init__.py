"""Feeds and pages on the web: which there are, what is new there, and how to ask for it without being a nuisance.

`sources` is the list, `addresses` and `network` decide whom we talk to and for how long, `client` makes one request,
`robots` and `manners` say when it may be made, `feed` reads feeds, `harvest` brings in what all sources have.
"""
