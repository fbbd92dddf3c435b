using Residua.Data.Phantoms.Chests;

namespace Residua.Data.Tests.Phantoms.Chests;

[Collection(nameof(ChestSet))]
public sealed class ChestLayoutTests(ChestSet set)
{
    [Theory]
    [InlineData("train", "Normal", 1, 6)]
    [InlineData("val", "Normal", 7, 2)]
    [InlineData("test_normal", "Normal", 9, 4)]
    [InlineData("test_opacity", "Lung_Opacity", 1, 12)]
    [InlineData("test_ground_glass", "COVID", 1, 12)]
    [InlineData("test_effusion", "Effusion", 1, 12)]
    [InlineData("ood_head", "Others/Head", 1, 2)]
    [InlineData("ood_hand", "Others/Hand", 1, 2)]
    [InlineData("ood_texture", "Others/Texture", 1, 2)]
    [InlineData("ood_digit", "Others/Digit", 1, 2)]
    public void Lists_name_pictures_of_the_published_size(string list, string folder, int first, int count)
    {
        var files = ImageList.Read(set.Ill, list);

        var name = Path.GetFileName(folder);
        string File(int number) => Path.Combine(set.Ill, folder, "images", $"{name}-{number}.png");
        Assert.Equal(Enumerable.Range(first, count).Select(File), files);
        Assert.All(files, file => Assert.Equal(
            new(299, 299, 1, 8, "Residua phantom, seed 5: drawn, not measured"), PngFile.ReadHeader(file)));
    }

    [Fact]
    public void Pictures_and_masks_say_that_they_are_drawn()
    {
        var files = Directory.GetFiles(set.Ill, "*.png", SearchOption.AllDirectories);

        Assert.Equal(12 + 36 + 36 + 8, files.Length);
        Assert.All(files, file => Assert.True(PngFile.ReadHeader(file).IsPhantom));
    }

    [Fact]
    public void Lists_are_written_as_published() => Assert.StartsWith(
        "filename\r\n./data/CXR/Normal/images/Normal-7.png\r\n",
        File.ReadAllText(Path.Combine(set.Ill, "splits", "val.csv")), StringComparison.Ordinal);

    [Fact]
    public void Both_ways_of_resizing_read_them()
    {
        var files = ImageList.Read(set.Ill, "train");

        var (training, evaluation) = (
            ImageStackReader.Read(files, 128, ImageResize.Tensor, 2), ImageStackReader.Read(files, 128, ImageResize.Pillow, 2));

        Assert.Equal((6, 128, 128), (training.Count, training.Height, training.Width));
        Assert.DoesNotContain(training.Pixels.Concat(evaluation.Pixels), value => value is not (>= 0 and <= 1));
        // Antialiasing takes noise away, and nothing else.
        Assert.InRange(training.Pixels.Zip(evaluation.Pixels, (a, b) => Math.Abs(a - b)).Average(), 0.002, 0.03);
    }

    [Fact]
    public void Every_list_has_a_name() => Assert.Equal(
        Directory.GetFiles(Path.Combine(set.Ill, "splits")).Select(file => Path.GetFileNameWithoutExtension(file)).Order(),
        ((string[])
        [
            ChestPhantomCohorts.TrainList, ChestPhantomCohorts.ValidationList, ChestPhantomCohorts.NormalList,
            .. ChestPhantomCohorts.PatientLists, .. ChestPhantomCohorts.OtherLists,
        ]).Order());
}
