using System.Collections.Immutable;
using Lagebild.Events;

namespace Lagebild.Tools;

internal static class LinkScan
{
    public static void Run(string shared, string what)
    {
        var documents = LinkCrossValidation.Read(shared);
        var all = new List<(int Fold, LinkExample Example, byte[] Templates)>();
        for (var at = 0; at < documents.Length; at++)
        {
            foreach (var (example, templates) in documents[at].RoleExamplesWithTemplates())
            {
                all.Add((at % 10, example, templates));
            }
        }

        LinkTrainer.Runs = 1;
        Console.WriteLine($"base {F(all, _ => true)}");
        if (what == "learn")
        {
            foreach (var rounds in (int[])[6, 12, 24])
            {
                foreach (var rate in (double[])[0.03, 0.06, 0.12, 0.24])
                {
                    foreach (var decay in (double[])[0.0002, 0.0006, 0.002, 0.006])
                    {
                        (LinkTrainer.Rounds, LinkTrainer.Rate, LinkTrainer.Decay) = (rounds, rate, decay);
                        Console.WriteLine($"{rounds} {rate} {decay} {F(all, _ => true)}");
                    }
                }
            }
        }
        else
        {
            for (byte template = 0; template < LinkRoleFeatures.Names.Length; template++)
            {
                var own = template;
                Console.WriteLine($"without {template} {LinkRoleFeatures.Names[template]} {F(all, other => other != own)}");
            }
        }
    }

    private static string F(List<(int Fold, LinkExample Example, byte[] Templates)> all, Func<byte, bool> keep)
    {
        var cut = all.Select(entry => (entry.Fold, Example: entry.Example with { Features = [.. entry.Example.Features.Where((_, at) => keep(entry.Templates[at]))] })).ToList();
        var points = new List<(int Score, bool Right)>();
        var (wanted, likelihood) = (0, 0.0);
        for (var fold = 0; fold < 10; fold++)
        {
            var weights = new LinkWeights(LinkTrainer.Train([.. cut.Where(entry => entry.Fold != fold).Select(entry => entry.Example)]));
            foreach (var (_, example) in cut.Where(entry => entry.Fold == fold))
            {
                wanted += example.Gold > 0 ? 1 : 0;
                var (best, label, total, own) = (int.MinValue, 0, 1.0, 1.0);
                for (var role = 1; role <= 5; role++)
                {
                    if ((example.Allowed & (1u << role)) != 0)
                    {
                        var score = weights.Score(example.Features, role);
                        (best, label) = score > best ? (score, role) : (best, label);
                        total += Math.Exp(score / 1024.0);
                        own = role == example.Gold ? Math.Exp(score / 1024.0) : own;
                    }
                }

                likelihood += Math.Log(own / total);
                points.Add((best, label == example.Gold));
            }
        }

        double At(int bar) => 200.0 * points.Count(point => point.Score > bar && point.Right) / (wanted + points.Count(point => point.Score > bar));
        return FormattableString.Invariant($"L {likelihood:F0} F {At(0):F1} {At(-300):F1} {At(-600):F1} best {Enumerable.Range(-20, 40).Max(bar => At(bar * 50)):F1}");
    }
}
