using Cake.Frosting;

namespace StandIns.Tests.CakeFrosting;

/// <summary>The only public task here: hosts find no others by assembly.</summary>
[TaskName("Exported"), TaskDescription("Found")]
public sealed class ExportedTask : FrostingTask;
