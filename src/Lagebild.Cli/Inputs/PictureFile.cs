using System.Text.Json;
using Lagebild.Reports.Reading;

namespace Lagebild.Cli.Inputs;

/// <summary>A picture on disk, named by its file or by the folder that <c>build</c> wrote.</summary>
internal static class PictureFile
{
    private const string Name = "picture.json";

    /// <summary>Reads it.</summary>
    /// <exception cref="FormatException">It is no picture; the message names the file.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static StoredPicture Read(string path)
    {
        var file = Path(path);
        try
        {
            using var bytes = File.OpenRead(file);
            return PictureReader.Read(bytes);
        }
        catch (FormatException failure)
        {
            throw new FormatException($"{file}: {failure.Message}", failure);
        }
    }

    /// <summary>Says whether an input is a picture and no report: a folder with <c>picture.json</c>, or a file that begins as pictures do.</summary>
    public static bool IsPicture(string input)
    {
        var file = Path(input);
        if (!File.Exists(file))
        {
            return false;
        }

        Span<byte> start = stackalloc byte[64];
        using var bytes = File.OpenRead(file);
        var reader = new Utf8JsonReader(start[..bytes.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)], isFinalBlock: false, default);
        try
        {
            return reader.Read() && reader.TokenType == JsonTokenType.StartObject && reader.Read() && reader.ValueTextEquals("documents"u8);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string Path(string input) => Directory.Exists(input) ? System.IO.Path.Combine(input, Name) : input;
}
