using System.Collections.Frozen;
using Lagebild.Text;

namespace Lagebild.Statements;

/// <summary>The nouns of <c>Data/voices.tsv</c>, loaded once.</summary>
internal sealed class VoiceLists
{
    private static readonly Lazy<VoiceLists> Loaded = new(() => new());

    private VoiceLists()
    {
        var (words, mute, press, ends) = (new Dictionary<string, VoiceKind>(StringComparer.OrdinalIgnoreCase), new List<string>(), new List<string>(), new List<string>());
        foreach (var line in DataFile.Lines("Statements/voices.tsv"))
        {
            var columns = line.Split('\t');
            var kind = Enum.Parse<VoiceKind>(columns[0], ignoreCase: true);
            foreach (var word in columns[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (word[0] == '-')
                {
                    (kind == VoiceKind.Press ? ends : mute).Add(word[1..]);
                }
                else if (kind == VoiceKind.Press)
                {
                    press.Add(word);
                }
                else
                {
                    words[word] = kind;
                }
            }
        }

        // Plurals of feminine nouns: "Regierungen", "Universitäten".
        foreach (var (word, kind) in words.ToArray())
        {
            words.TryAdd(word + (word[^1] == 'e' ? "n" : "en"), kind);
        }

        Words = words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        (MuteEndings, Press, PressEndings) = (Set(mute), Set(press), Set(ends));
    }

    /// <summary>Gets the lists.</summary>
    public static VoiceLists German => Loaded.Value;

    /// <summary>Gets the nouns by what they can do, media apart.</summary>
    public FrozenDictionary<string, VoiceKind> Words { get; }

    /// <summary>Gets the endings of nouns that cannot speak ("heit").</summary>
    public FrozenSet<string> MuteEndings { get; }

    /// <summary>Gets the feminine names of media, as whole words ("dpa").</summary>
    public FrozenSet<string> Press { get; }

    /// <summary>Gets the endings of feminine names of media ("zeitung").</summary>
    public FrozenSet<string> PressEndings { get; }

    private static FrozenSet<string> Set(List<string> words) => words.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
