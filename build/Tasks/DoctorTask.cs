using Cake.Frosting;
using Residua.Pipeline.Doctor;

namespace Residua.Build;

[TaskName("Doctor")]
[TaskDescription("Show what this machine has, what is missing, and the command that mends it")]
public sealed class DoctorTask : FrostingTask<BuildContext>
{
    public override void Run(BuildContext context) => Examination.Print(context.Options());
}
