using Residua.Data;

namespace Residua.Fuzz;

/// <summary>Tables as CSV.</summary>
internal static class TableKinds
{
    private static readonly IReadOnlyList<byte[]> Words =
        AllKinds.Texts(",", "\"", "\"\"", "\n", "\r\n", "\r", "\n\n", ";", "\t", "\0", "\u00ef\u00bb\u00bf",
            "NaN", "1e-400", "\"a\nb\"", ",,,,,,,,");

    public static IEnumerable<Kind> Make(string folder)
    {
        var grid = AllKinds.Written(folder, "grid.csv", new NumericGrid(
            "intensity",
            [0, 0.5, 1],
            [0.01, 0.2525, 5],
            new[,] { { 1, 0.25, -1 }, { 1e-300, double.NaN, 3 }, { 0.1, 0.2, 0.3 } }).Write);
        var text = AllKinds.Written(folder, "text.csv", path => new TextTable(
            ["name", "a \"quoted\" one", "of,commas"], [["x", "1", ""], ["two\nlines", "\"", "σ"]]).Write(path));
        yield return new("csv-numbers", "a.csv", [grid], path => NumericTable.Read(path)) { Words = Words };
        yield return new("csv-grid", "a.csv", [grid], path => NumericGrid.Read(path)) { Words = Words };
        yield return new("csv-images", "splits/a.csv", AllKinds.Texts("filename\r\n./data/CXR/splits/a.csv\r\n"), ReadList)
        {
            Words = [.. Words, .. AllKinds.Texts("|", "../", "/", "\\", "./")],
        };
        yield return new("csv-text", "a.csv", [text, grid], path => TextTable.Read(path)) { Words = Words };
    }

    // The only file that is there for it to name is the list itself.
    private static void ReadList(string path) => ImageList.Read(Path.Combine(Path.GetDirectoryName(path)!, ".."), "a");
}
