using System.Text;

namespace StandIns.Tests;

internal sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("standins-").FullName;

    public string[] Files =>
        [.. Directory.GetFiles(Path).Select(file => System.IO.Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    public string At(string name) => System.IO.Path.Combine(Path, name);

    public byte[] Read(string name) => File.ReadAllBytes(At(name));

    public void Write(string name, params byte[] bytes) => File.WriteAllBytes(At(name), bytes);

    public void WriteText(string name, string text) => File.WriteAllText(At(name), text, new UTF8Encoding(true));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
