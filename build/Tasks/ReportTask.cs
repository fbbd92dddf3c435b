using Cake.Frosting;

namespace Residua.Build;

[TaskName("Report")]
[TaskDescription("Write artifacts/report/index.html")]
[IsDependentOn(typeof(PlotTask))]
public sealed class ReportTask : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context) => context.Reproduction.Report();
}
