namespace Residua.Figures.Tests.Infra;

/// <summary>Reads a table of whole numbers with a header from goldens/.</summary>
internal static class Golden
{
    public static int[][] Rows(string name) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "goldens", name)).Skip(1)
            .Select(line => line.Split(',').Select(int.Parse).ToArray())];
}
