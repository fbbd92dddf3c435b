using Residua.Data;

namespace Residua.Papers.Tests;

public sealed class TrainingMetricsTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void Values_are_grouped_by_name()
    {
        File.WriteAllText(_path, "step,name,value\n1,train/rec_loss,0.5\n1,val/loss,0.25\n2,train/rec_loss,1E-05\n");

        var metrics = TrainingMetrics.Read(_path);

        Assert.Equal(["train/rec_loss", "val/loss"], metrics.Select(metric => metric.Name));
        Assert.Equal([1.0, 2], metrics[0].Steps);
        Assert.Equal([0.5, 1e-5], metrics[0].Values);
    }

    [Theory]
    [InlineData("step,value\n1,2\n", "step, value")]
    [InlineData("step,name,value\n1,val/loss,low\n", "'low'")]
    public void Another_table_is_refused(string text, string word)
    {
        File.WriteAllText(_path, text);

        Assert.Contains(
            word, Assert.Throws<BadInputException>(() => TrainingMetrics.Read(_path)).Message, StringComparison.Ordinal);
    }
}
