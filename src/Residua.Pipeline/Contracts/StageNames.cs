
namespace Residua.Pipeline.Contracts;

/// <summary>How a stage is written: in folders, logs and manifests.</summary>
public static class StageNames
{
    /// <summary>The stage in lower case, such as <c>score</c>.</summary>
    public static string Name(this Stage stage) => stage switch
    {
        Stage.Download => "download",
        Stage.Split => "split",
        Stage.Preprocess => "preprocess",
        Stage.Train => "train",
        Stage.Score => "score",
        Stage.Plot => "plot",
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "Not a stage."),
    };
}
