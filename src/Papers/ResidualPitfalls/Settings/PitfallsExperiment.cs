using System.Text.Json.Serialization;
using Residua.Pipeline.Contracts;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>An experiment of "On the Pitfalls of Using the Residual Error as Anomaly Score".</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(DiskExperiment), "disk-sweep")]
[JsonDerivedType(typeof(TextureExperiment), "texture-sweep")]
[JsonDerivedType(typeof(TrainingExperiment), "training")]
[JsonDerivedType(typeof(ModelExperiment), "model-sweep")]
[JsonDerivedType(typeof(ComparisonExperiment), "comparison")]
[JsonDerivedType(typeof(FolderExperiment), "score-folder")]
public abstract record PitfallsExperiment : Experiment;
