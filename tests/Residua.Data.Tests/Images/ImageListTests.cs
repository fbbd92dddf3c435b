namespace Residua.Data.Tests;

public sealed class ImageListTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a/1.png", "")]
    [InlineData("./a/1.png", "")]
    [InlineData("./data/CXR/a/1.png", "")]
    [InlineData("cxr-mini/a/1.png", "")]
    [InlineData(".\\a\\1.png", "")]
    [InlineData("a/1.png,label", "")]
    [InlineData("|a/x,y.png|", "a/x,y.png")]
    public void A_path_is_found_below_the_folder(string row, string file)
    {
        file = Image(file.Length > 0 ? file : "a/1.png");
        List($"filename\r\n{row}\r\n");

        Assert.Equal([file], Read());
    }

    [Fact]
    public void The_published_layout()
    {
        string[] files = [Image("Normal/images/Normal-7.png"), Image("Normal/images/Normal-3.png")];
        List("filename\r\n./data/CXR/Normal/images/Normal-7.png\r\n./data/CXR/Normal/images/Normal-3.png\r\n");

        Assert.Equal(files, Read());
    }

    [Fact]
    public void Line_ends_and_empty_lines_do_not_matter()
    {
        string[] files = [Image("1.png"), Image("2.png")];
        List("filename\n1.png\n\n2.png");

        Assert.Equal(files, Read());
    }

    [Theory]
    [InlineData("filename\r\n")]
    [InlineData("filename")]
    public void A_list_without_images(string text)
    {
        List(text);

        Assert.Equal("names no image below its header", Refused());
    }

    [Fact]
    public void An_empty_file()
    {
        List("");

        Assert.Equal("is empty", Refused());
    }

    [Fact]
    public void A_list_without_header()
    {
        Image("1.png");
        List("1.png\r\n");

        Assert.Equal("begins with an image; the first line is a header, 'filename'", Refused());
    }

    [Fact]
    public void Missing_images_are_named_at_once()
    {
        Image("a/1.png");
        List("filename\r\na/1.png\r\n" + string.Concat(Enumerable.Range(2, 8).Select(i => $"a/{i}.png\r\n")));

        Assert.Equal(
            $"8 images do not exist below {_folder.Path}: a/2.png, a/3.png, a/4.png, a/5.png, a/6.png and 3 more", Refused());
    }

    [Fact]
    public void No_image_there_at_all()
    {
        List("filename\r\n./data/CXR/Normal/images/Normal-7.png\r\n");

        Assert.StartsWith($"1 images do not exist below {_folder.Path}: data/CXR/Normal/", Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_image_that_is_listed_twice()
    {
        Image("a/1.png");
        List("filename\r\na/1.png\r\n./a/1.png\r\na//1.png\r\n");

        Assert.Equal("1 images are listed more than once: a/1.png", Refused());
    }

    [Theory]
    [InlineData("../1.png")]
    [InlineData("a/../../1.png")]
    [InlineData("a\\..\\..\\1.png")]
    [InlineData("/etc/1.png")]
    [InlineData("C:/1.png")]
    [InlineData(",label")]
    public void A_path_that_leaves_the_folder(string row)
    {
        Image("a/1.png");
        List($"filename\r\na/1.png\r\n{row}\r\n");

        Assert.StartsWith("1 images lead out of the data set's folder: ", Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_list_is_suggested()
    {
        List("filename\r\n1.png\r\n");
        _folder.Write("splits/val.csv", "filename\r\n1.png\r\n");

        Assert.Equal(
            "does not exist; lists here: list, val",
            Refusal.Of(_folder["splits/train.csv"], () => ImageList.Read(_folder.Path, "train")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("../list")]
    [InlineData("/list")]
    public void A_name_that_is_a_path(string name)
    {
        List("filename\r\n1.png\r\n");

        Assert.Contains(
            "not the name of a list", Refusal.Of(name, () => ImageList.Read(_folder.Path, name)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_lists() => Assert.Contains(
        "has no folder splits", Refusal.Of(_folder.Path, () => ImageList.Read(_folder.Path, "list")), StringComparison.Ordinal);

    [Fact]
    public void What_is_no_CSV_is_refused()
    {
        List("filename\r\n|a/1.png\r\n");

        var refused = Assert.Throws<BadInputException>(() => Read());
        Assert.Contains("list.csv:2: is not CSV", refused.Message, StringComparison.Ordinal);
    }

    private IReadOnlyList<string> Read() => ImageList.Read(_folder.Path, "list");

    private string Refused() => Refusal.Of(_folder["splits/list.csv"], () => Read());

    private string Image(string name) => _folder.Write(name, "picture");

    private void List(string text) => _folder.Write("splits/list.csv", text);
}
