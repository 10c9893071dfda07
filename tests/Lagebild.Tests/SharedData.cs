using Xunit;

namespace Lagebild.Tests;

/// <summary>The third-party data beside the checkout, which the repository may not hold.</summary>
internal static class SharedData
{
    /// <summary>Returns the path of a file or folder in <c>../shared</c>, or skips the test with a message.</summary>
    public static string Path(string relative)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = System.IO.Path.Combine(folder.FullName, "shared", relative);
            if (folder.GetFiles("Lagebild.slnx").Length == 0 && (File.Exists(path) || Directory.Exists(path)))
            {
                return path;
            }
        }

        Assert.Skip($"../shared/{relative} is not here; this test needs it.");
        return "";
    }
}
