using Lagebild.Language;
using Lagebild.Languages;
using Lagebild.Tools;
using Lagebild.Tools.Languages;

// Rebuilds what the engine ships, from the repository root: dotnet run -c Release --project tools/Lagebild.Tools -- models ../shared
switch (args)
{
    case ["models", var shared]:
        return new LanguageModels(Environment.CurrentDirectory, shared).Rebuild(Console.Out);
    case ["links", var shared]:
        new LanguageModels(Environment.CurrentDirectory, shared).RebuildLinks(Console.Out);
        return 0;
    case ["check-tagger", var shared]:
        TagEvaluation.Run(shared, Console.Error);
        return 0;
    case ["check-syntax", var shared]:
        SyntaxCrossValidation.Run(shared, Console.Error);
        return 0;
    case ["names", var shared, var packages]:
        var examples = NameExamples.Read(shared);
        File.WriteAllBytes("src/Lagebild/Entities/Data/names.model", NameTrainer.Train(examples, Console.Error));
        File.WriteAllBytes("src/Lagebild/Entities/Data/names-net.model", NetTrainer.Train(examples, ListedWord.Read(packages, shared, examples.Net), Console.Error));
        return 0;
    case ["gazetteer"]:
        File.WriteAllBytes("src/Lagebild/Entities/Data/gazetteer.bin", GazetteerBuilder.Build("tools/Lagebild.Tools/Gazetteer", Console.Error));
        return 0;
    case ["lists", var packages]:
        File.WriteAllBytes("src/Lagebild/Entities/Data/name-lists.bin", NameListBuilder.Build(packages, Console.Error));
        return 0;
    case ["positions", var package]:
        File.WriteAllText("src/Lagebild/Entities/Data/positions.tsv", PositionBuilder.Build(package, Console.Error));
        return 0;
    case ["clusters", var text]:
        File.WriteAllBytes("src/Lagebild/Entities/Data/clusters.bin", ClusterBuilder.Build(text, Console.Error));
        return 0;
    case ["languages", var texts, var shared]:
        File.WriteAllBytes("src/Lagebild/Languages/Data/languages.model", LanguageTrainer.Train(texts, shared, Console.Error));
        return 0;
    case ["check-languages", var texts, var shared]:
        LanguageSamples.Evaluate(LanguageTexts.Read(texts, shared), LanguageModel.Shipped, Console.Error);
        return 0;
    case ["look", .. var words]:
        foreach (var word in words)
        {
            foreach (var reading in Lexicon.German.Lookup(word))
            {
                Console.WriteLine($"{word}\t{reading.Lemma}\t{reading.Stts}\t{reading.Upos}\t{reading.Morphology.ToFeats()}\t{reading.Traits}\t{reading.Agreement.Bits:x8}\t{Lexicon.German.Frequency(word)}");
            }
        }

        return 0;
    case ["tag", var sentence]:
        Demonstration.Tag(sentence);
        return 0;
    default:
        Console.Error.WriteLine("usage: Lagebild.Tools models SHARED | links SHARED | check-tagger SHARED | check-syntax SHARED | names SHARED PACKAGES | gazetteer | languages TEXTS SHARED | check-languages TEXTS SHARED | clusters TEXT | lists PACKAGES | positions PACKAGE | look WORD… | tag SENTENCE");
        return 2;
}
