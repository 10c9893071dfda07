namespace Lagebild.Statements;

/// <summary>Questions to lists of ranges, asked for every token of a text: without a closure, so that they allocate nothing.</summary>
internal static class TokenRanges
{
    extension(List<TokenRange> ranges)
    {
        /// <summary>Says whether a token lies in one of the ranges.</summary>
        public bool Holds(int token)
        {
            foreach (var range in ranges)
            {
                if (range.From <= token && token < range.To)
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>Says whether one of the ranges holds another.</summary>
        public bool Contain(TokenRange other)
        {
            foreach (var range in ranges)
            {
                if (range.Contains(other))
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>Says whether one of the ranges shares a token with another.</summary>
        public bool Overlap(TokenRange other)
        {
            foreach (var range in ranges)
            {
                if (range.Overlaps(other))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
