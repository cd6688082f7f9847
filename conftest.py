"""For all tests, of core and of profiles: no property is judged by how long an example takes."""

from hypothesis import settings

# The machine may be busy. In CI the default profile repeats the same examples; that is kept.
settings.register_profile("untimed", settings.default, deadline=None)
settings.load_profile("untimed")
