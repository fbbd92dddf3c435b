using Residua.Data;
using Residua.Papers.Morphaeus;

namespace Residua.Papers.Tests.Morphaeus;

/// <summary>From images to the tables that the claims read, by hand.</summary>
public sealed class TableTests : IDisposable
{
    private readonly StepFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_log_of_steps_becomes_one_of_epochs_and_batches()
    {
        File.WriteAllLines(
            _folder["log.csv"],
            ["step,name,value", "1,loss,0.5", "2,loss,0.4", "2,Train/Loss_,0.45", "2,lr,0.1", "3,D_optimizer/loss,0.3",
                "4,Test/Test_loss_prec,0.2"]);

        MetricsTable.Write(_folder["log.csv"], batches: 2, _folder["metrics.csv"]);

        Assert.Equal(
            ["epoch,batch,name,value", "0,0,loss,0.5", "0,1,loss,0.4", "0,,Train/Loss_,0.45", "0,,lr,0.1",
                "1,0,D_optimizer/loss,0.3", ",,Test/Test_loss_prec,0.2"],
            File.ReadAllLines(_folder["metrics.csv"]));
    }

    [Fact]
    public void Deformation_and_lesions_are_summed_up_for_the_claims()
    {
        EvaluatedSet healthy = new("Normal", [Image("Normal", score: 0.1, prior: 0.2), Image("Normal", score: 0.1, prior: 0.2)]);
        EvaluatedSet sick = new("Sick",
        [
            Image("Sick", 0.3, 0.4) with { Lesion = new(0.6, 0.2), MeanImageLesion = new(1.2, 0.3), PriorLesion = new(0.8, 0.4) },
            Image("Sick", 0.3, 0.4) with { Lesion = new(0.6, 0.2), MeanImageLesion = new(1.2, 0.3), PriorLesion = new(0.8, 0.4) },
        ]);

        ScoreTables.Write([healthy, sick with { Detection = new(healthy, sick, [101822]) }], _folder[""]);

        var deformation = TextTable.Read(_folder["deformation.csv"]);
        Assert.Equal(["healthy", "pathology"], deformation.Column("images"));
        Assert.Equal([0.5, 0.75], deformation.Numbers("of_prior"), (a, b) => Math.Abs(a - b) < 1e-12);
        // Inside 0.6 and outside 0.2: three times, and half of the mean image's 1.2; 0.6 of 0.8 is left, which is 0.25 more than
        // of the healthy images.
        var lesions = TextTable.Read(_folder["lesions.csv"]);
        Assert.Equal(["Sick", "all"], lesions.Column("dataset"));
        Assert.Equal(3, lesions.Numbers("lesion_contrast")[0], 12);
        Assert.Equal(0.5, lesions.Numbers("inside_of_mean")[1], 12);
        Assert.Equal(0.25, lesions.Numbers("of_prior_over_healthy")[1], 12);
        Assert.Equal(["Sick,auroc,1", "Sick,average_precision,1", "Sick,fpr95,0", "Sick,fpr99,0"], Rows("scores.csv"));
    }

    [Fact]
    public void Residuals_inside_and_outside_a_mask_are_means()
    {
        var residual = LesionResidual.Of([1, 1, 1, 1], [2, -1, 4, 6], [0, 1, 1, 0]);

        Assert.Equal((2.5, 3.0), (residual!.Value.Inside, residual.Value.Outside));
        Assert.Null(LesionResidual.Of([1, 2], [3, 4], [0, 0]));
        Assert.Null(LesionResidual.Of([1, 2], [3, 4], [1, 1]));
    }

    [Fact]
    public void Images_of_one_kind_only_cannot_be_told_apart()
    {
        EvaluatedSet healthy = new("Normal", [Image("Normal", 0.1, 0.1)]);

        var refusal = Assert.Throws<BadInputException>(() => new Detection(healthy, new("Sick", []), [1]));

        Assert.Equal("Sick", refusal.Culprit);
    }

    private string[] Rows(string file) => File.ReadAllLines(_folder[file])[1..];

    private static ImageScore Image(string set, double score, double prior) =>
        new(set, "image", score, score, 0.9) { Blur = 0.2, MeanImage = 0.4, Prior = prior };
}
