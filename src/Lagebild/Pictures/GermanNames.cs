using Lagebild.Entities;
using Lagebild.Language;

namespace Lagebild.Pictures;

/// <summary>Puts names into sentences: with article and in the right case ("die Ukraine", "dem Iran", "den USA").</summary>
internal static class GermanNames
{
    public static bool IsPlural(PictureEntity entity) => Article(entity) == "plural";

    public static string Nominative(PictureEntity entity) => Article(entity) switch
    {
        "plural" => "die " + entity.Name,
        { } article => $"{article} {entity.Name}",
        _ => entity.Name,
    };

    public static string Accusative(PictureEntity entity) => Article(entity) == "der" ? "den " + entity.Name : Nominative(entity);

    public static string Dative(PictureEntity entity) => Article(entity) switch
    {
        "der" or "das" => "dem " + entity.Name,
        "die" => "der " + entity.Name,
        "plural" => "den " + entity.Name,
        _ => entity.Name,
    };

    /// <summary>Returns the article that a name takes, or null: states and places of neuter gender take none ("Russland"), bodies always do ("das Pentagon").</summary>
    private static string? Article(PictureEntity entity)
    {
        var index = KnowledgeBase.German.IndexOf(entity.Kb);
        return index < 0 ? null : KnowledgeBase.German.Entries[index] switch
        {
            { Type: EntityType.Per } => null,
            { IsPlural: true } => "plural",
            { Gender: Gender.Fem } => "die",
            { Gender: Gender.Masc } => "der",
            { Type: EntityType.Org } => "das",
            _ => null,
        };
    }
}
