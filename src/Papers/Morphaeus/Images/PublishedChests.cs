using Residua.Data;
using Residua.Pipeline.Contracts;

namespace Residua.Papers.Morphaeus;

/// <summary>The published X-rays: where they lie, under which names, and how they are known from others.</summary>
internal static class PublishedChests
{
    /// <summary>How to get them and where to put them.</summary>
    public const string Instructions =
        "The paper's images are not downloaded: the COVID-19 Radiography Database is free after a registration at "
        + "https://www.kaggle.com/datasets/tawsifurrahman/covid19-radiography-database. Put its folders Normal, Lung_Opacity and "
        + "COVID, and the authors' lists (data/CXR/splits of https://github.com/ci-ber/MorphAEus), at <data root>/CXR and pass "
        + "--data-root=<data root> (or set DATAROOT). Without them, --profile=phantom needs no data";

    // By our name: theirs, and how many images it has.
    private static readonly Dictionary<string, (string Name, int Images)> Lists = new(StringComparer.Ordinal)
    {
        ["train"] = ("cxr_normal_train", 8154),
        ["val"] = ("cxr_normal_val", 1019),
        ["test_normal"] = ("cxr_normal_test", 1019),
        ["test_opacity"] = ("cxr_opa_test", 6012),
        ["test_covid"] = ("cxr_covid_padchest_test", 2474),
    };

    /// <summary>The folder <c>CXR</c> under a data root, or under <c>DATAROOT</c> where none is given.</summary>
    /// <exception cref="BadInputException">There is none; says how to get it.</exception>
    public static string Folder(string? dataRoot)
    {
        var root = dataRoot ?? Environment.GetEnvironmentVariable("DATAROOT");
        if (string.IsNullOrEmpty(root))
        {
            throw new BadInputException("--data-root", $"is not given. {Instructions}");
        }

        var folder = Path.GetFullPath(Path.Combine(root, "CXR"));
        return Directory.Exists(Path.Combine(folder, "splits"))
            ? folder
            : throw new BadInputException(Path.Combine(folder, "splits"), $"does not exist. {Instructions}");
    }

    /// <summary>The images of a list: of that name, or of the one that it has among the published lists.</summary>
    /// <exception cref="BadInputException">As <see cref="ImageList.Read"/>.</exception>
    public static IReadOnlyList<string> Read(string folder, string list) => ImageList.Read(folder, NameIn(folder, list));

    /// <summary>Path of a list.</summary>
    public static string PathOf(string folder, string list) => Path.Combine(folder, "splits", $"{NameIn(folder, list)}.csv");

    /// <summary>Whether images can be the published ones.</summary>
    /// <param name="lists">Names and images.</param>
    /// <returns><see cref="DataOrigin.Published"/>, or what they are instead.</returns>
    public static string OriginOf(IReadOnlyList<(string List, IReadOnlyList<string> Images)> lists)
    {
        string[] images = [.. lists.SelectMany(list => list.Images).Distinct()];
        if (images.Count(image => PngFile.ReadHeader(image).IsPhantom) is > 0 and var generated)
        {
            return $"{generated} of {images.Length} images are generated: they say so";
        }

        foreach (var (list, files) in lists)
        {
            if (!Lists.TryGetValue(list, out var published) || published.Images != files.Count)
            {
                return $"a list {list} of {files.Count} images, which is none of the published ones";
            }
        }

        return VolumeCopies.Among(images) is [var first, ..]
            ? $"images that occur more than once, such as {string.Join(" and ", first.Take(2).Select(Path.GetFileName))}"
            : DataOrigin.Published;
    }

    private static string NameIn(string folder, string list) =>
        !File.Exists(Path.Combine(folder, "splits", $"{list}.csv")) && Lists.TryGetValue(list, out var published)
            && File.Exists(Path.Combine(folder, "splits", $"{published.Name}.csv"))
            ? published.Name
            : list;
}
