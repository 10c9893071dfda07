using System.Text;
using Lagebild.Sources;
using Xunit;

namespace Lagebild.Tests;

public sealed class SourceBoundTests
{
    [Fact]
    public void A_text_longer_than_the_bound_is_refused_with_its_length()
    {
        var reader = new SourceReader(new() { MaximumCharacters = 20 });
        var refused = Assert.Single(reader.Read("lang.txt", Encoding.UTF8.GetBytes("Ein Satz, der länger ist als erlaubt.")));
        Assert.Null(refused.Received);
        Assert.Contains("37 characters", refused.Failure!.ToString(), StringComparison.Ordinal);
        Assert.NotNull(Assert.Single(reader.Read("kurz.txt", Encoding.UTF8.GetBytes("Ein kurzer Satz."))).Received);
    }
}
