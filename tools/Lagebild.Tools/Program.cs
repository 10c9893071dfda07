using Lagebild.Language;
using Lagebild.Tools;

// Rebuilds what the engine ships, from the repository root: dotnet run -c Release --project tools/Lagebild.Tools -- lexicon ../shared
const string Data = "src/Lagebild/Language/Data";
switch (args)
{
    case ["lexicon", var shared]:
        File.WriteAllBytes(Path.Combine(Data, "german.lexicon"), LexiconBuilder.Build(shared));
        return 0;
    case ["tagger", var shared]:
        var treebank = Treebank.Read(Path.Combine(shared, "data/syntax"));
        File.WriteAllBytes(Path.Combine(Data, "tagger.model"), ModelFile.Pack(TagTrainer.Train(treebank)));
        File.WriteAllBytes(Path.Combine(Data, "cases.model"), ModelFile.Pack(CaseTrainer.Train(treebank)));
        return 0;
    case ["check-tagger", var shared]:
        TagEvaluation.Run(shared, Console.Error);
        return 0;
    case ["check-syntax", var shared]:
        SyntaxCrossValidation.Run(shared, Console.Error);
        return 0;
    case ["names", var shared]:
        File.WriteAllBytes("src/Lagebild/Entities/Data/names.model", NameTrainer.Train(shared, Console.Error));
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
        Console.Error.WriteLine("usage: Lagebild.Tools lexicon SHARED | tagger SHARED | check-tagger SHARED | check-syntax SHARED | names SHARED | clusters TEXT | lists PACKAGES | positions PACKAGE | look WORD… | tag SENTENCE");
        return 2;
}
